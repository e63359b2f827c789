#!/bin/sh
# Installs what `AppHost -- --distributed` starts, from the packages of Debian or Ubuntu. Run it as root.
# Nothing is started: the app host starts its own servers, with its own data, on loopback.
set -eu

export DEBIAN_FRONTEND=noninteractive
packages='postgresql redis-server rabbitmq-server swift-proxy swift-account swift-container swift-object'

# A script that says no (exit code 101) keeps the packages from starting their services while they are installed.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod +x "$policy"
  trap 'rm -f "$policy"' EXIT
fi

# Nothing to do, and nothing to ask the network for, where all is there.
# shellcheck disable=SC2086
if dpkg -s $packages >/dev/null 2>&1; then
  exit 0
fi

apt-get update -qq
# The cluster that PostgreSQL's package would make, in /var/lib, is not used by anyone.
mkdir -p /etc/postgresql-common
[ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $packages >/dev/null
