FROM python:3.13-slim

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 NETWERKEN_HOME=/var/lib/netwerken
WORKDIR /opt/netwerken

COPY requirements.txt .
RUN python -m pip install --require-hashes -r requirements.txt

COPY . .
RUN useradd --system --uid 1000 --no-create-home netwerken \
    && install -d -o netwerken -g netwerken "$NETWERKEN_HOME" \
    && python -m netwerken.catalogue compile

USER netwerken
VOLUME /var/lib/netwerken
EXPOSE 8000
HEALTHCHECK --start-period=60s CMD python -c "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/gezond')"
CMD ["sh", "-c", "python manage.py migrate --no-input && python manage.py collectstatic --no-input && exec python -m gunicorn netwerken.wsgi --bind 0.0.0.0:8000 --workers 3 --worker-tmp-dir /dev/shm --no-control-socket"]
