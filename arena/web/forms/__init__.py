"""What a reader may ask and a person may fill in, and the sentence when it cannot be."""
