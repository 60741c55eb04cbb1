"""How large a file may be; checked before anything is parsed."""

from __future__ import annotations

# A care region fits in 1 MB; the largest public register we know is 2 MB.
LARGEST_FILE = 20_000_000
# What all parts of a zip or a folder may hold together, once unpacked.
LARGEST_UNPACKED = 100_000_000
# Text in a real workbook shrinks 5 to 30 times; a zip bomb 1,000 times.
LARGEST_RATIO = 200
# Below this a part may shrink as much as it likes: empty sheets shrink very well.
SMALL_PART = 1_000_000
# A workbook has some twenty parts; a folder of ours has five.
MOST_PARTS = 1_000
# Twice the dependencies of the largest network we aim at (60,000), with room.
MOST_ROWS = 200_000
MOST_COLUMNS = 100
# Longer than any explanation anybody writes in a cell; a quote that is never closed is longer.
LONGEST_CELL = 10_000
# yEd writes a dozen elements for every node; a million take five seconds.
MOST_ELEMENTS = 1_000_000
# Groups in groups in groups: yEd users go three deep.
DEEPEST_ELEMENT = 100
