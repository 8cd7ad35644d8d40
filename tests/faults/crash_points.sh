#!/usr/bin/env bash
# crash_points.sh CTL [URL_BASE]: kills the engine (SIGKILL) at every named crash point and asks the
# oracle each time: both books equal, verify --full clean. Without URL_BASE on embedded stores.
set -euo pipefail
ctl=$1
base=${2:-}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
passed=0
failed=0

say() { printf '%-28s %s\n' "$1" "$2"; }
good() { passed=$((passed + 1)); say "$1" "$2"; }
bad() { failed=$((failed + 1)); say "$1" "FAILED: $2"; }

fresh() { # a new store's address
  if [ -z "$base" ]; then
    echo "sqlite:$(mktemp -u "$dir/store-XXXXXX.db")"
  else
    local name="crash_${RANDOM}_${RANDOM}"
    case $base in
      postgres*) psql -q "$base" -c "create database $name" >/dev/null ;;
      *) local rest=${base#*://} port
         port=${rest##*:}; port=${port%%/*}
         mariadb --no-defaults -h 127.0.0.1 -P "$port" -uapp -papp -e "create database $name" >/dev/null ;;
    esac
    echo "${base%/*}/$name"
  fi
}

# The order path: engine and customers die at the point and start again with the same ids.
order_points=(command.after_begin command.after_insert command.before_commit command.before_answer
  unit.before_commit unit.after_commit order.after_hold order.after_prepared order.after_sending
  order.after_witness order.after_reply order.after_answer order.after_capture order.after_release:1
  ledger.after_hold ledger.after_locks ledger.after_account ledger.after_entries
  ledger.before_release:1 check.before_query check.after_answer queue.after_claim
  queue.before_heartbeat:1 job.before_complete seal.after_batch:1 bill.after_answer:1)
die_and_compare() { # die_and_compare POINT SIMULATE-ARGS: both books equal afterwards
  local point=$1 spec log deaths
  shift
  log="$dir/$point.log"
  case $point in *:*) spec=$point ;; *) spec=$point:2 ;; esac
  if "$ctl" simulate --db "$(fresh)" "$@" --faults all --crash "$spec" --timeout 90 >"$log" 2>&1; then
    deaths=$(sed -n 's/^workers killed or crashed \([0-9]*\),.*/\1/p' "$log")
    if [ "${deaths:-0}" -ge 1 ]; then good "$point" "died $deaths, books equal"; else bad "$point" "was never reached"; fi
  else
    bad "$point" "$(tail -5 "$log" | tr '\n' ' ')"
  fi
}
for point in "${order_points[@]}"; do die_and_compare "$point" --orders 40; done

# The way of money that gateways collect.
payment_points=(payment.after_calling payment.after_reply payment.after_answer deposit.mid_credit)
for point in "${payment_points[@]}"; do die_and_compare "$point" --deposits 15 --gateways all; done

# A deposit's approval dies in the middle: credited once or not at all, and then once.
deposit_points=(command.after_insert command.before_commit ledger.after_locks ledger.after_account
  ledger.after_entries deposit.mid_credit unit.before_commit)
url=$(fresh)
"$ctl" migrate --db "$url" >/dev/null
"$ctl" seed --sample --db "$url" --orders 0 --members 10 >/dev/null 2>&1
for point in "${deposit_points[@]}"; do
  user="u${RANDOM}${RANDOM}"
  "$ctl" member create --db "$url" --as rina --user "$user" --name "Uji $point" >/dev/null
  number=$("$ctl" deposit create --db "$url" --as tono --member "$user" --amount 50rb | cut -d: -f1)
  "$ctl" deposit match --db "$url" --as dewi --note "CR 14.29 $number" "$number" >/dev/null
  code=0
  REIYAN_CRASH_POINT=$point "$ctl" deposit approve --db "$url" --as rina "$number" >/dev/null 2>&1 || code=$?
  if [ "$code" -ne 137 ]; then bad "deposit $point" "was never reached"; continue; fi
  "$ctl" deposit approve --db "$url" --as rina "$number" >/dev/null 2>&1 || true
  if "$ctl" deposit approve --db "$url" --as sari "$number" >/dev/null 2>&1; then
    bad "deposit $point" "credited twice"
  elif ! "$ctl" verify --full --db "$url" >"$dir/verify.log" 2>&1; then
    bad "deposit $point" "$(tail -3 "$dir/verify.log" | tr '\n' ' ')"
  else
    good "deposit $point" "killed, credited once"
  fi
done

# A migration dies between two statements and goes on where it stood.
url=$(fresh)
code=0
REIYAN_CRASH_POINT=migration.between:30 "$ctl" migrate --db "$url" >/dev/null 2>&1 || code=$?
if [ "$code" -eq 137 ] && "$ctl" migrate --db "$url" >/dev/null && "$ctl" verify --full --db "$url" >/dev/null; then
  good migration.between "killed, resumed"
else
  bad migration.between "exit $code"
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
