"""What the environment says is read once; what cannot be meant is refused."""

from pathlib import Path

import pytest

from wherewithal.config.environment import SettingRefused, machine_zone, read


def test_times_are_those_of_the_machine_unless_told(tmp_path: Path) -> None:
    local_time = tmp_path / "localtime"
    local_time.symlink_to("/usr/share/zoneinfo/America/Chicago")
    assert machine_zone(local_time) == "America/Chicago"
    assert machine_zone(tmp_path / "no such file") == "UTC"
    told = {"WHEREWITHAL_DATA": str(tmp_path), "WHEREWITHAL_TIME_ZONE": "Asia/Tehran"}
    assert read(told).time_zone == "Asia/Tehran"


@pytest.mark.parametrize(
    "odd", [{"WHEREWITHAL_DEMO": "perhaps"}, {"WHEREWITHAL_COLOUR": "blue"}], ids=["value", "name"]
)
def test_what_cannot_be_meant_is_refused(tmp_path: Path, odd: dict[str, str]) -> None:
    with pytest.raises(SettingRefused):
        read({"WHEREWITHAL_DATA": str(tmp_path), **odd})
