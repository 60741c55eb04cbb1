"""Two people, one row: nothing is overwritten unseen."""

from __future__ import annotations

import pytest

from arena.models import Actor, Network
from arena.operations import networks, versions
from tests.operations.contract import nothing_written
from tests.world import AT, BY, World

NOOR = Actor(1, "Noor", "tests")


def test_update_returns_what_differed(world: World) -> None:
    old = versions.update(world.network, version=1, values={"region": "Meerland", "issue": ""})
    assert old == {"region": ""}
    assert (world.network.region, world.network.version) == ("Meerland", 2)


def test_update_with_the_same_values_writes_nothing(world: World) -> None:
    with nothing_written():
        assert versions.update(world.network, version=1, values={"issue": ""}) == {}


def test_update_with_a_stale_version_carries_the_event_of_the_other(world: World) -> None:
    networks.change(network=world.network, version=1, region="Meerland", by=NOOR, at=AT)
    with nothing_written(), pytest.raises(versions.ChangedMeanwhile) as caught:
        versions.update(world.network, version=1, values={"region": "Elders"})
    event = caught.value.event
    assert event is not None
    assert (event.action, event.new) == ("NETWORK_CHANGED", {"region": "Meerland"})
    assert "Noor" in str(caught.value)


def test_update_of_a_row_that_is_gone(db: None) -> None:
    network = networks.found(name="A", by=BY, at=AT)
    Network.objects.filter(pk=network.pk).delete()
    with pytest.raises(versions.ChangedMeanwhile) as caught:
        versions.update(network, version=1, values={"region": "Elders"})
    assert str(caught.value)
