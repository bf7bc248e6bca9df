package anlan.penalty;

import anlan.kernel.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each way of service asks for, and the day on which it counts (送达方式的要件和送达日期). */
@Component
class ServicePolicy {

    private final CaseDesk desk;

    ServicePolicy(CaseDesk desk) {
        this.desk = desk;
    }

    void require(PenaltyCase held, @Nullable Party party, UUID paper, Receipt receipt) {
        switch (receipt.way()) {
            case DIRECT -> { }
            case LEFT -> left(receipt);
            case POST -> Basis.SERVICE_WAYS.require(!receipt.note().isBlank(), "邮寄送达应当写明邮件号码，以回执上注明的收件日期为送达日期。");
            case ENTRUSTED -> Basis.SERVICE_WAYS.require(!receipt.note().isBlank(), "委托送达应当写明受委托的应急管理部门。");
            case ELECTRONIC -> electronic(party, receipt);
            case ANNOUNCED -> announced(held, paper, receipt);
        }
    }

    private static void left(Receipt receipt) {
        CaseDesk.required(receipt.refusal(), "留置送达应当写明拒收理由。", "refusal");
        if (receipt.witness().isBlank() && receipt.note().isBlank()) {
            throw new Refused("留置送达应当有见证人，或者写明拍照、录像记录送达过程的情况。", Basis.SERVICE_WAYS.key()).at("witness");
        }
    }

    private void electronic(@Nullable Party party, Receipt receipt) {
        if (party == null) {
            throw Basis.ELECTRONIC_SERVICE.refuse("只有签订了同意电子送达的确认书的当事人，才能电子送达。");
        }
        var address = desk.records.of(party.penaltyCase(), ServiceAddress.class).stream().filter(a -> a.current() && a.party().equals(party.id())).findFirst()
                .filter(a -> !a.electronic().isEmpty() && !a.confirmedOn().isAfter(desk.day(receipt.receivedAt())))
                .orElseThrow(() -> Basis.ELECTRONIC_SERVICE.refuse("“" + party.name() + "”没有签订同意电子送达的确认书，不得电子送达。"));
        if (!receipt.place().contains(address.electronic())) {
            throw new Refused("电子送达应当送到确认书约定的 " + address.electronic() + "，送达地点写该地址。", Basis.ELECTRONIC_SERVICE.key()).at("place");
        }
    }

    private void announced(PenaltyCase held, UUID paper, Receipt receipt) {
        var announcement = desk.records.of(held.id, Announcement.class).stream().filter(a -> covers(held, a, paper)).findFirst()
                .orElseThrow(() -> Basis.SERVICE_WAYS.refuse("还没有发出送达公告，请先制作公告。"));
        if (!desk.day(receipt.receivedAt()).equals(announcement.servedOn())) {
            throw new Refused("公告期满视为送达之日为 " + announcement.servedOn() + "，期满以后以该日登记送达。", Basis.SERVICE_WAYS.key()).at("receivedAt");
        }
    }

    /** The hearing notice goes with the notice that was announced. */
    private boolean covers(PenaltyCase held, Announcement announcement, UUID paper) {
        return announcement.announced().equals(paper) || desk.records.notices(held.id).stream()
                .anyMatch(n -> n.paper().equals(announcement.announced()) && paper.equals(n.hearingPaper()));
    }
}
