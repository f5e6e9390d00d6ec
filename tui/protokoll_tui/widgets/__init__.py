"""What screens share: the long list, the paragraph, badges."""
