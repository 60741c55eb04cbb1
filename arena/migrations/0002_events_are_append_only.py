"""Refuse every update and delete of the log, in the database itself."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION arena_event_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events are append-only' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE ON arena_event
    FOR EACH ROW EXECUTE FUNCTION arena_event_refuse_change();
CREATE TRIGGER event_is_never_emptied BEFORE TRUNCATE ON arena_event
    FOR EACH STATEMENT EXECUTE FUNCTION arena_event_refuse_change();
"""
ALLOW = """
DROP TRIGGER event_is_never_emptied ON arena_event;
DROP TRIGGER event_is_append_only ON arena_event;
DROP FUNCTION arena_event_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("arena", "0001_tables")]

    operations = [migrations.RunSQL(REFUSE, ALLOW)]
