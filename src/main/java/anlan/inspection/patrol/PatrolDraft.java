package anlan.inspection.patrol;

import anlan.kernel.Refused;
import anlan.platform.file.StoredFile;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an information officer sends with three taps (上报内容).
 *
 * @param enterprise the enterprise it is about, where the officer chose one
 * @param latitude WGS84; null where the phone found no position
 * @param accuracy metres
 */
public record PatrolDraft(
        PatrolId id, PatrolKind what, @Nullable UUID enterprise, String place, String words, List<StoredFile> photos,
        @Nullable Double latitude, @Nullable Double longitude, @Nullable Double accuracy) {

    private static final int MOST_PHOTOS = 9;

    public PatrolDraft {
        photos = List.copyOf(photos);
    }

    PatrolDraft checked() {
        if (photos.isEmpty()) {
            throw new Refused("请至少拍一张照片。").at("photos");
        }
        if (photos.size() > MOST_PHOTOS) {
            throw new Refused("照片最多 " + MOST_PHOTOS + " 张。").at("photos");
        }
        if (place.length() > 200 || words.length() > 1000) {
            throw new Refused("地点不超过 200 字，说明不超过 1000 字。").at("words");
        }
        if (latitude != null && Math.abs(latitude) > 90 || longitude != null && Math.abs(longitude) > 180) {
            throw new Refused("定位的经纬度超出范围。").at("latitude");
        }
        return this;
    }
}
