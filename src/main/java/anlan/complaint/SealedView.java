package anlan.complaint;

import java.util.Base64;
import java.util.List;

/** A seal opened (启封的举报): the original, the photos, what was said since. */
public record SealedView(SealedReport report, List<byte[]> photos, List<Message> messages) {

    public SealedView {
        photos = List.copyOf(photos);
        messages = List.copyOf(messages);
    }

    /** The photos as a page carries them without an address of their own. */
    public List<String> pictures() {
        return photos.stream().map(photo -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(photo)).toList();
    }

    @Override
    public String toString() {
        return "SealedView";
    }
}
