package anlan.penalty;

import anlan.kernel.Refused;
import anlan.platform.document.PaperView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was found after a case was sent goes after it, with a letter of its own (补充移送材料); nothing is sent twice. */
@Service
@Transactional
public class ReferralSupplements {

    private final CaseDesk desk;
    private final PaperDesk papers;
    private final ReferralLetters letters;
    private final ReferralBook book;

    ReferralSupplements(CaseDesk desk, PaperDesk papers, ReferralLetters letters, ReferralBook book) {
        this.desk = desk;
        this.papers = papers;
        this.letters = letters;
        this.book = book;
    }

    /** What may be sent after it, by id: evidence and papers that are younger than the referral and were not sent yet. */
    @Transactional(readOnly = true)
    public Map<UUID, String> open(CaseId id, UUID referralId) {
        desk.may("case.evidence");
        return open(desk.records.get(id), require(id, referralId));
    }

    Map<UUID, String> open(PenaltyCase held, Referral referral) {
        var approved = referral.approvedAt();
        var open = new LinkedHashMap<UUID, String>();
        if (approved == null || !referral.status().isWithOther()) {
            return open;
        }
        var sent = new HashSet<UUID>();
        book.of(referral).forEach(l -> sent.addAll(l.items()));
        desk.records.of(held.id, Evidence.class).stream().filter(e -> e.addedAt().isAfter(approved) && !sent.contains(e.id()))
                .forEach(e -> open.put(e.id(), e.kind().label() + "：" + e.name()));
        papers.of(held).stream().filter(p -> isYounger(p, referral) && !sent.contains(p.id().value())).forEach(p -> open.put(p.id().value(), p.title() + p.number()));
        return open;
    }

    private static boolean isYounger(PaperView paper, Referral referral) {
        return ReferralAnswers.ALONG.contains(paper.kind()) && !ReferralAnswers.LETTERS.contains(paper.kind()) && paper.status().isValid()
                && paper.issuedAt().isAfter(java.util.Objects.requireNonNull(referral.approvedAt()));
    }

    /** Sends these after it; the receiver with an account, and whoever has the copy, have them at once. */
    public void send(CaseId id, UUID referralId, List<UUID> items, String words) {
        var held = desk.handle(id);
        var referral = require(id, referralId);
        var open = open(held, referral);
        if (open.isEmpty()) {
            throw new Refused("移送以后没有新的材料，或者已经补充移送，没有重复移送。");
        }
        var names = new ArrayList<String>();
        items.forEach(i -> names.add(known(open.get(i))));
        if (names.isEmpty()) {
            throw new Refused("请选择补充移送的材料。").at("items");
        }
        var why = CaseDesk.required(words, "请写明材料的来源和要证明的事实。", "words");
        var paper = letters.supplement(held, referral, names, why);
        var letter = new Referrals.NewLetter(Correspondence.Kind.SUPPLEMENT, desk.today(), referral.receiver(), paper.number(), String.join("；", names));
        var entered = book.enter(referral, letter, null, "", items);
        desk.step(held, held.status, "补充移送材料：" + referral.receiver(), paper.number(), Referrals.basis(referral),
                referral.isClue() ? Referrals.CLUE : String.join("；", names));
        book.tell(referral, entered, paper.id().value());
    }

    private static String known(@org.jspecify.annotations.Nullable String name) {
        if (name == null) {
            throw new Refused("所选材料已经移送，或者不属于本案。").at("items");
        }
        return name;
    }

    private Referral require(CaseId id, UUID referralId) {
        return Referrals.ofCase(desk.records.require(referralId, Referral.class, "项移送"), id);
    }
}
