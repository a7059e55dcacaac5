"""What the community has, where, and who of our outlets knows it; the local government's checklist."""

from wherewithal.community.models.assets import (
    AssetKind,
    Bucket,
    CommunityAsset,
    CommunityAssetOutlet,
)
from wherewithal.community.models.government import GovernmentPoint, GovernmentTopic, PointState

__all__ = [
    "AssetKind",
    "Bucket",
    "CommunityAsset",
    "CommunityAssetOutlet",
    "GovernmentPoint",
    "GovernmentTopic",
    "PointState",
]
