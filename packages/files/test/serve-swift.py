"""OpenStack Swift (Debian: python3-swift, memcached) as a store that speaks S3, whole on one machine: its servers in a folder of their own.

    /usr/bin/python3 serve-swift.py FOLDER ACCOUNT:USER SECRET_KEY PORT PORT PORT PORT PORT     until it is told to stop; S3 is at the first port
"""
import contextlib
import getpass
import os
import signal
import sys

from swift.common import utils

folder, access_key, secret = sys.argv[1:4]
account, user = access_key.split(":")
port, memcached_port, *store_ports = map(int, sys.argv[4:])
stores = dict(zip(["account", "container", "object"], store_ports, strict=True))


def write(name, text):
    with open(os.path.join(folder, name), "w", encoding="utf8") as file:
        file.write(text)


def common(own_port):
    return f"""[DEFAULT]
bind_ip = 127.0.0.1
bind_port = {own_port}
user = {getpass.getuser()}
swift_dir = {folder}
devices = {folder}/srv
mount_check = false
fallocate_reserve = 0
workers = 0
"""


os.makedirs(os.path.join(folder, "srv/d1"), exist_ok=True)
write("swift.conf", "[swift-hash]\nswift_hash_path_suffix = test\n[storage-policy:0]\nname = one\ndefault = yes\n")
utils.set_swift_dir(folder)

from swift.common.ring import RingBuilder  # noqa: E402  reads what was set before
from swift.common.wsgi import run_wsgi  # noqa: E402

for kind, own_port in stores.items():
    builder = RingBuilder(4, 1, 0)
    place = {"region": 1, "zone": 1, "weight": 1, "device": "d1", "meta": "", "ip": "127.0.0.1", "port": own_port}
    builder.add_dev({**place, "replication_ip": "127.0.0.1", "replication_port": own_port})
    builder.rebalance()
    builder.get_ring().save(os.path.join(folder, f"{kind}.ring.gz"))
    write(f"{kind}.conf", f"{common(own_port)}[pipeline:main]\npipeline = {kind}-server\n[app:{kind}-server]\nuse = egg:swift#{kind}\n")

layers = ["catch_errors", "cache", "listing_formats", "s3api", "tempauth", "slo"]
# A busy machine is no reason to take a store for dead, and not to ask it again for a minute.
patience = "conn_timeout = 30\nnode_timeout = 60\nerror_suppression_limit = 1000\n"
settings = {
    "cache": f"memcache_servers = 127.0.0.1:{memcached_port}\n",
    "s3api": "location = us-east-1\n",
    "tempauth": f"user_{account}_{user} = {secret} .admin\n",
}
filters = "".join(f"[filter:{name}]\nuse = egg:swift#{'memcache' if name == 'cache' else name}\n{settings.get(name, '')}" for name in layers)
write(
    "proxy.conf",
    f"{common(port)}[pipeline:main]\npipeline = {' '.join(layers)} proxy-server\n"
    f"[app:proxy-server]\nuse = egg:swift#proxy\naccount_autocreate = true\n{patience}{filters}",
)

cache = os.fork()
if cache == 0:
    words = ["memcached", "-l", "127.0.0.1", "-p", str(memcached_port), "-U", "0", "-u", getpass.getuser()]
    os.execvp(words[0], words)
children = [cache]
for kind in [*stores, "proxy"]:
    child = os.fork()
    if child == 0:
        sys.exit(run_wsgi(os.path.join(folder, f"{kind}.conf"), f"{kind}-server"))
    children.append(child)


def stop(*_signal):
    for each in children:
        with contextlib.suppress(ProcessLookupError):
            os.kill(each, signal.SIGKILL)
    os._exit(0)


signal.signal(signal.SIGTERM, stop)
os.wait()
stop()
