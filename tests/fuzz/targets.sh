# targets.sh - what run and run-afl share: the names of the targets, and how long
# an input may be.  Here is $here.

all_targets() {
    sed '/^#/d; s/ .*//' "$here/targets"
}

longest() {
    sed -n "s/^$1 //p" "$here/targets"
}
