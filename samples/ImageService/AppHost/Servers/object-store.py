"""OpenStack Swift on this machine: its proxy with the S3 API, and its account, container and object servers, in one process.

Everything is under one folder: no /etc/swift, no services, no other user. Each object is on three devices, as in a cluster.
Arguments: the folder, the port of the proxy (the next three are drawn), the key.
"""
import os
import socket
import sys

import eventlet
import eventlet.wsgi

eventlet.monkey_patch()

FOLDER, PORT, KEY = sys.argv[1], int(sys.argv[2]), open(sys.argv[3]).read().strip()
DEVICES = ['d1', 'd2', 'd3']
PART_POWER = 6


def write(name, text):
    path = os.path.join(FOLDER, name)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), 'w') as file:
        file.write(text)
    return path


# Swift reads this file when it is imported, from one place; the suffix decides where contents lie, so it never changes.
swift_conf = write('swift.conf', '[swift-hash]\nswift_hash_path_suffix = image-service\n'
                   '[storage-policy:0]\nname = three\ndefault = yes\n')
import swift.common.utils  # noqa: E402
swift.common.utils.SWIFT_CONF_FILE = swift_conf

from swift.common.ring import RingData  # noqa: E402
from swift.common.wsgi import SwiftHttpProtocol, loadapp  # noqa: E402
from array import array  # noqa: E402


def listen(port):
    server = socket.socket()
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind(('127.0.0.1', port))
    server.listen(512)
    return server


# Every device holds every partition, so a ring is the same in each run but for the ports.
def write_ring(kind, port):
    devices = [{'id': number, 'zone': number, 'region': 1, 'weight': 1, 'ip': '127.0.0.1', 'port': port, 'device': name,
                'replication_ip': '127.0.0.1', 'replication_port': port} for number, name in enumerate(DEVICES)]
    parts = [array('H', [(part + replica) % 3 for part in range(2 ** PART_POWER)]) for replica in range(3)]
    RingData(parts, devices, 32 - PART_POWER).save(os.path.join(FOLDER, kind + '.ring.gz'))


COMMON = f"""
[DEFAULT]
swift_dir = {FOLDER}
devices = {FOLDER}/devices
mount_check = false
log_level = WARNING
log_address =
fallocate_reserve = 0
disable_fallocate = true
"""

for device in DEVICES:
    os.makedirs(os.path.join(FOLDER, 'devices', device), exist_ok=True)

sockets = {}
for kind in ['account', 'container', 'object']:
    sockets[kind] = listen(0)
    write_ring(kind, sockets[kind].getsockname()[1])
    write(f'{kind}.conf', f'{COMMON}[pipeline:main]\npipeline = {kind}-server\n[app:{kind}-server]\nuse = egg:swift#{kind}\n')

write('proxy.conf', f"""{COMMON}
[pipeline:main]
pipeline = catch_errors healthcheck cache s3api tempauth copy bulk slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
allow_account_management = true
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:healthcheck]
use = egg:swift#healthcheck
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:s3api]
use = egg:swift#s3api
s3_acl = false
check_bucket_owner = false
[filter:tempauth]
use = egg:swift#tempauth
user_images_images = {KEY} .admin
[filter:copy]
use = egg:swift#copy
[filter:bulk]
use = egg:swift#bulk
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo
""")

servers = []
for kind, server_socket in list(sockets.items()) + [('proxy', listen(PORT))]:
    app = loadapp(os.path.join(FOLDER, f'{kind}.conf'), global_conf={'log_name': kind})
    servers.append(eventlet.spawn(eventlet.wsgi.server, server_socket, app, log_output=False, protocol=SwiftHttpProtocol))

for server in servers:
    server.wait()
