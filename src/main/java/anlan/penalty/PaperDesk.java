package anlan.penalty;

import anlan.platform.document.PaperDraft;
import anlan.platform.document.PaperId;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.InternalFormPaper.Signed;
import anlan.platform.document.form.LetterPaper;
import anlan.platform.document.form.PaperValues;
import anlan.platform.document.form.ServiceReceiptPaper;
import anlan.platform.document.form.Signature;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues the papers of a case in the name of its organ (案件文书). */
@Component
class PaperDesk {

    private final Papers papers;
    private final CaseDesk desk;
    private final ServicePolicy service;

    PaperDesk(Papers papers, CaseDesk desk, ServicePolicy service) {
        this.papers = papers;
        this.service = service;
        this.desk = desk;
    }

    /** A paper with a number of its own. */
    PaperView issue(PenaltyCase held, PaperValues values) {
        return papers.issue(draft(held, values));
    }

    /** A record that bears the number of the case. */
    PaperView record(PenaltyCase held, PaperValues values, String suffix) {
        return papers.issue(draft(held, values).numbered(held.number + suffix));
    }

    private PaperDraft draft(PenaltyCase held, PaperValues values) {
        return PaperDraft.of(desk.offices.organ(held.agency), desk.today(), values, held.id, held.territory, held.division, held.supervisor);
    }

    PaperView get(UUID paper) {
        return papers.get(new PaperId(paper));
    }

    /** A sheet that was never handed over is void; its number stays taken. */
    void voided(UUID paper, String why) {
        papers.voided(new PaperId(paper), why);
    }

    /** All papers of the case; with that of the decision on the spot it goes on from. */
    List<PaperView> of(PenaltyCase held) {
        var record = held.sourceRecord;
        if (held.source != CaseSource.ON_THE_SPOT || record == null) {
            return papers.of(held.id);
        }
        return Stream.concat(papers.of(new SpotDecisionId(record)).stream(), papers.of(held.id).stream()).toList();
    }

    String preview(PenaltyCase held, PaperValues values) {
        return papers.preview(desk.offices.organ(held.agency), desk.today(), values);
    }

    /** The paper counts as served; its receipt goes into the file. */
    PaperView serve(PenaltyCase held, Party party, UUID paper, Receipt receipt) {
        return serve(held, party, party.addressee(), paper, receipt);
    }

    /** @param party null where it is put on somebody who is no party */
    PaperView serve(PenaltyCase held, @Nullable Party party, Addressee to, UUID paper, Receipt receipt) {
        service.require(held, party, paper, receipt);
        var served = get(paper);
        papers.serve(served.id(), receipt.way(), receipt.receiver(), receipt.receivedAt());
        var at = desk.local(receipt.receivedAt());
        var witness = receipt.witness().isBlank() ? null : Signature.of(receipt.witness(), null, at.toLocalDate());
        var receiver = receipt.refusal().isBlank()
                ? Signature.of(receipt.receiver(), null, at.toLocalDate())
                : Signature.refused(receipt.receiver(), receipt.refusal(), receipt.witness(), at.toLocalDate());
        var line = new ServiceReceiptPaper.Served(served.title(), served.number(), 1);
        return issue(held, new ServiceReceiptPaper(to, List.of(line), receipt.place(), receipt.way(), at, receiver,
                receipt.relation(), receipt.refusal(), signatures(desk.investigators(held.id), at.toLocalDate()), witness, receipt.note().isBlank() ? null : receipt.note()));
    }

    List<Signature> signatures(List<UUID> persons, LocalDate day) {
        return persons.stream().map(p -> desk.offices.signature(p, day)).toList();
    }

    /** What the officers, the head of the office and the head of the organ wrote, in this order. */
    List<Signed> opinions(PenaltyCase held, Approval approval) {
        var opinions = new ArrayList<Signed>();
        var proposed = desk.day(approval.proposedAt());
        opinions.add(new Signed("承 办 人\n意　　见", approval.proposal(), signatures(desk.investigators(held.id), proposed), proposed));
        var endorsedBy = approval.endorsedBy();
        var endorsedAt = approval.endorsedAt();
        if (endorsedBy != null && endorsedAt != null) {
            opinions.add(signed("承办机构\n审核意见", approval.endorsement(), endorsedBy, desk.day(endorsedAt)));
        }
        var decidedBy = approval.decidedBy();
        var decidedAt = approval.decidedAt();
        if (decidedBy != null && decidedAt != null) {
            opinions.add(signed("机关负责\n人 审 批", approval.opinion(), decidedBy, desk.day(decidedAt)));
        }
        return opinions;
    }

    Signed signed(String label, String text, UUID person, LocalDate day) {
        return new Signed(label, text, List.of(desk.offices.signature(person, day)), day);
    }

    /** 联系人：李乙、张丙. */
    String contact(PenaltyCase held) {
        return "联系人：" + String.join("、", names(held)) + "　　联系单位：" + desk.offices.organ(held.agency).name();
    }

    List<String> names(PenaltyCase held) {
        return desk.records.officers(held.id, CaseOfficer.Role.INVESTIGATOR).stream().map(CaseOfficer::name).toList();
    }

    /** The lines with which a decision begins. */
    static List<String> block(Party party) {
        return block(party.isUnit(), party.name(), party.code(), party.address(), party.isUnit() ? party.leader() : party.position());
    }

    /** @param office the head of a unit, the position of a person */
    static List<String> block(boolean unit, String name, String code, String address, String office) {
        return List.of("当事人：" + name, (unit ? "统一社会信用代码：" : "身份证件号码：") + or(code),
                (unit ? "地址：" : "住址：") + or(address) + (unit ? "　法定代表人（负责人）：" : "　职务：") + or(office));
    }

    static String or(String text) {
        return text.isBlank() ? "／" : text;
    }

    static String moment(LocalDateTime at) {
        return "%d年%d月%d日%d时%02d分".formatted(at.getYear(), at.getMonthValue(), at.getDayOfMonth(), at.getHour(), at.getMinute());
    }

    static String date(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** What a head decided, said once where the opinion says it itself. */
    static String verdict(boolean granted, String opinion) {
        var word = granted ? "同意" : "不同意";
        return opinion.strip().startsWith(word) ? opinion.strip() : word + "。" + opinion.strip();
    }

    /** Words that somebody wrote, as one sentence of a paper. */
    static String sentence(String words) {
        return words.strip().replaceAll("[。；]+$", "") + "。";
    }

    static LetterPaper.Part part(String heading, String... paragraphs) {
        return LetterPaper.Part.headed(heading, List.of(paragraphs));
    }
}
