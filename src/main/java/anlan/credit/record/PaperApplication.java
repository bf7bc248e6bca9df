package anlan.credit.record;

import anlan.kernel.Refused;
import anlan.platform.file.Upload;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application that came on paper (书面申请), from a person or from a unit without an account; an officer records it.
 *
 * @param receivedOn the day on which it arrived, from which the terms run
 * @param committed whether the promise of truth is on the paper
 * @param uploads the sheets themselves, as pictures or PDF
 */
public record PaperApplication(String applicant, @Nullable LocalDate receivedOn, String reason, boolean committed, List<Upload> uploads) {

    public PaperApplication {
        uploads = List.copyOf(uploads);
    }

    public String asker() {
        return RecordDesk.required(applicant, "请填写申请人。", "applicant");
    }

    /** The day of its arrival: not before what it is about, not after today. */
    public LocalDate arrived(LocalDate earliest, LocalDate today) {
        if (receivedOn == null || receivedOn.isAfter(today)) {
            throw new Refused("请填写收到申请的日期，不能晚于今天。").at("receivedOn");
        }
        if (receivedOn.isBefore(earliest)) {
            throw new Refused("收到申请的日期不能早于 " + earliest + "。").at("receivedOn");
        }
        return receivedOn;
    }

    /** Refuses what is not promised: the unit is asked for its promise, the officer at the desk for that on the paper. */
    public void promised(String recorder, String request) {
        if (!committed) {
            throw new Refused(recorder.isEmpty() ? request : "请核对申请书上有当事人签名的信用承诺；没有的，请申请人补齐。").at("committed");
        }
    }
}
