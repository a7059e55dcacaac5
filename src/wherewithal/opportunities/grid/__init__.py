"""The grid of sources and needs: who could bring what, filled from what the library knows."""
