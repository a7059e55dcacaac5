"""What a server process loads beforehand, beside the first pages, so that nobody waits for it later."""

import threading
import time

from wherewithal.insights.encoder import EncoderDamaged, load_encoder

FIRST_PAGES = 1.0  # seconds that the start of a server keeps for whoever is waiting already


def load_beforehand() -> threading.Thread:
    """Begin to load the encoder in the background; returns at once."""
    loading = threading.Thread(target=_load, name="encoder", daemon=True)
    loading.start()
    return loading


def _load() -> None:
    time.sleep(FIRST_PAGES)
    try:
        load_encoder()
    except EncoderDamaged:
        return  # whoever needs it is told on the page, and `wherewithal doctor` says what to do
