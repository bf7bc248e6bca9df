package anlan.inspection;

import anlan.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A signature given on the site (签名): drawn, on a paper that is scanned later (纸质签名), or refused with the reason.
 *
 * @param png the drawn signature; null when it stands on paper or was refused
 */
public record SignatureMark(
        String name, byte @Nullable [] png, boolean onPaper, @Nullable String refusal, @Nullable String witness) {

    private static final int LIMIT = 200 * 1024;

    public static SignatureMark drawn(String name, byte[] png) {
        return new SignatureMark(name, png, false, null, null);
    }

    public static SignatureMark paper(String name) {
        return new SignatureMark(name, null, true, null, null);
    }

    public static SignatureMark refused(String name, String reason, @Nullable String witness) {
        return new SignatureMark(name, null, false, reason, witness);
    }

    public boolean isRefused() {
        return refusal != null;
    }

    SignatureMark checked(String field) {
        if (refusal != null) {
            if (refusal.isBlank()) {
                throw new Refused("拒绝签名的，应当写明理由。", "law:site-record").at("refusal");
            }
            return this;
        }
        if (png == null && !onPaper) {
            throw new Refused(name + "尚未签名：请手写签名，或者选择纸质签名。", "law:site-record").at(field);
        }
        if (png != null && png.length > LIMIT) {
            throw new Refused(name + "的签名图片超过 200 KB，请重新签名。").at(field);
        }
        if (png != null && !isPng(png)) {
            throw new Refused(name + "的签名不是 PNG 图片，请重新签名。").at(field);
        }
        return this;
    }

    private static boolean isPng(byte[] png) {
        return png.length > 8 && (png[0] & 0xff) == 0x89 && png[1] == 'P' && png[2] == 'N' && png[3] == 'G';
    }
}
