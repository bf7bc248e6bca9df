package anlan.complaint;

import anlan.kernel.Refused;
import anlan.platform.file.Upload;
import java.util.List;

/**
 * What somebody tells the office (举报内容). It is never written to a log.
 *
 * @param name empty, with the contact, for whoever stays unknown
 * @param consent whether the name may be published
 */
public record Report(String what, String where, String enterprise, String name, String contact, boolean consent, List<Upload> photos) {

    static final int MOST_PHOTOS = 9;
    private static final int MOST_WORDS = 4000;

    public Report {
        photos = List.copyOf(photos);
    }

    boolean isAnonymous() {
        return name.isBlank() && contact.isBlank();
    }

    Report checked() {
        if (what.isBlank()) {
            throw new Refused("请写明发现了什么隐患或者违法行为。").at("what");
        }
        if (where.isBlank() && enterprise.isBlank()) {
            throw new Refused("请写明地点或者单位，否则无法核查。").at("where");
        }
        if (what.length() > MOST_WORDS) {
            throw new Refused("内容太长，请写在 " + MOST_WORDS + " 字以内。").at("what");
        }
        if (photos.size() > MOST_PHOTOS) {
            throw new Refused("照片最多 " + MOST_PHOTOS + " 张。").at("photos");
        }
        return this;
    }

    SealedReport sealed() {
        return new SealedReport(what.strip(), where.strip(), enterprise.strip(), name.strip(), contact.strip());
    }

    @Override
    public String toString() {
        return "Report";
    }
}
