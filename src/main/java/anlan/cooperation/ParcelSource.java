package anlan.cooperation;

import anlan.mandate.DutyView;
import java.util.List;

/** Where what was sent comes from, and what becomes of an answer (来件的来源): one for each way of sending. Asked in the name of the program. */
interface ParcelSource {

    boolean isOf(ParcelKind kind);

    /** What the body of the signed-in person may answer now. */
    List<AnswerKind> next(Parcel parcel);

    void answer(Parcel parcel, Answer answer);

    /** The clocks of both sides. */
    List<DutyView> clocks(Parcel parcel);
}
