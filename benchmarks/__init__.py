"""What a page costs and what a measure costs, as ratios in one run; never a test."""
