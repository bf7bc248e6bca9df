package anlan.penalty;

import anlan.kernel.Refused;

/**
 * Whether the party was there when evidence was taken (到场情况): who came, or why nobody did and who saw it instead.
 *
 * @param absence cannot be found, cannot come, refuses to come or to sign
 * @param witness the representative or other person who saw it, or how it was recorded
 */
public record Presence(String present, String absence, String witness) {

    public Presence {
        present = present.strip();
        absence = absence.strip();
        witness = witness.strip();
    }

    void require() {
        if (present.isEmpty() && absence.isEmpty()) {
            throw new Refused("应当通知当事人到场：请填写到场的人，或者不到场的原因。", Basis.PARTY_PRESENT.key()).at("present");
        }
        if (!absence.isEmpty() && witness.isEmpty()) {
            throw new Refused("当事人不到场或者拒绝签名的，请写明见证人，或者录音、录像的情况。", Basis.PARTY_PRESENT.key()).at("witness");
        }
    }

    /** 赵某到场; 当事人未到场（…），见证人 …. */
    String words() {
        return absence.isEmpty() ? present + "到场" : (present.isEmpty() ? "当事人未到场" : present + "到场") + "（" + absence + "），见证、记录：" + witness;
    }

    anlan.platform.document.form.Signature signature(java.time.LocalDate day) {
        return absence.isEmpty() ? anlan.platform.document.form.Signature.of(present, null, day)
                : anlan.platform.document.form.Signature.refused(present.isEmpty() ? "当事人" : present, absence, witness, day);
    }
}
