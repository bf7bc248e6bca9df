package anlan.platform.document.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A signature on a paper (签名): drawn, or left for the pen, or refused with the reason and a witness.
 *
 * @param certificateNo the number of the officer's certificate (执法证号); null for others
 * @param png the drawn signature, transparent; null leaves an empty line for the pen
 * @param refusal why signing was refused; null when it was not
 */
public record Signature(
        @Filled("签名人") String name,
        @Nullable String certificateNo,
        byte @Nullable [] png,
        @Nullable LocalDate date,
        @Nullable String refusal,
        @Nullable String witness) {

    public static Signature officer(String name, String certificateNo, byte @Nullable [] png, @Nullable LocalDate date) {
        return new Signature(name, certificateNo, png, date, null, null);
    }

    public static Signature of(String name, byte @Nullable [] png, @Nullable LocalDate date) {
        return new Signature(name, null, png, date, null, null);
    }

    public static Signature refused(String name, String reason, @Nullable String witness, LocalDate date) {
        return new Signature(name, null, null, date, reason, witness);
    }

    public boolean isRefused() {
        return refusal != null;
    }
}
