# shellcheck shell=bash
# A private PostgreSQL server for tests: start_postgres, stop_postgres. Sets TEST_POSTGRESQL.

# The newest version that is installed; nothing when there is none.
postgres_programs() {
    local found
    found=$(find /usr/lib/postgresql -maxdepth 3 -name initdb 2>/dev/null | sort -V | tail -n 1)
    [[ -n "$found" ]] || found=$(command -v initdb || true)
    [[ -z "$found" ]] || dirname "$found"
}

# The server refuses to run as root: then it runs as the user that its package has made.
as_postgres() {
    if [[ $(id -u) -eq 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start_postgres() {
    postgres_bin=$(postgres_programs)
    if [[ -z "$postgres_bin" ]]; then
        echo "There is no PostgreSQL server here (no initdb). Debian has it in the package postgresql." >&2
        return 1
    fi
    postgres_folder=$(mktemp -d /tmp/postgres-XXXXXX)
    if [[ $(id -u) -eq 0 ]]; then chown postgres "$postgres_folder"; fi
    as_postgres "$postgres_bin/initdb" -D "$postgres_folder/data" -U app -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null
    guard_postgres
    # Tests look at the plans of what it has executed.
    local try port statistics=
    if [[ -e "$postgres_bin/../lib/pg_stat_statements.so" ]]; then
        statistics=" -c shared_preload_libraries=pg_stat_statements"
    fi
    for try in 1 2 3 4 5; do
        port=$((10000 + RANDOM % 20000))
        # The data of tests may be lost with the machine; a server that is told to stop loses nothing.
        if as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -l "$postgres_folder/log" -w \
            -o "-p $port -k $postgres_folder -c listen_addresses=127.0.0.1 -c max_connections=1000 -c fsync=off$statistics" start >/dev/null; then
            export TEST_POSTGRESQL="Host=127.0.0.1;Port=$port;Username=app;Database=postgres;SSL Mode=Disable"
            return 0
        fi
    done
    cat "$postgres_folder/log" >&2
    return 1
}

# A script that is killed stops nothing: this waits for its end, in a group of its own, and does it instead.
guard_postgres() {
    set -m
    (
        while kill -0 $$ 2>/dev/null; do sleep 1; done
        [[ ! -d "$postgres_folder" ]] || stop_postgres immediate
    ) </dev/null >/dev/null 2>&1 &
    disown
    set +m
}

stop_postgres() {
    [[ -n "${postgres_folder:-}" ]] || return 0
    as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -m "${1:-fast}" -w stop >/dev/null || true
    rm -rf "$postgres_folder"
}
