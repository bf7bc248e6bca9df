package anlan.penalty;

import anlan.kernel.Refused;
import anlan.organization.Agencies;
import anlan.organization.OfficerId;
import anlan.organization.OfficerView;
import anlan.organization.Officers;
import anlan.organization.Organs;
import anlan.organization.Post;
import anlan.platform.document.form.Organ;
import anlan.platform.document.form.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What cases ask of the organization (机关与人员): in whose name, who endorses, who decides, who may review. */
@Component
class CaseOffices {

    private final Officers officers;
    private final Organs organs;
    private final Agencies agencies;

    CaseOffices(Officers officers, Organs organs, Agencies agencies) {
        this.officers = officers;
        this.organs = organs;
        this.agencies = agencies;
    }

    /** The police of the district (公安机关), to whom suspected crimes go. */
    String police() {
        return agencies.view("ga").name();
    }

    /** The supervisory commission of the district (监察机关), for what points to the duty crime of an official. */
    String discipline() {
        return agencies.view("jw").name();
    }

    Organ organ(String agency) {
        return organs.organ(agency);
    }

    OfficerView officer(UUID person, LocalDate day) {
        return officers.view(new OfficerId(person), day);
    }

    String name(UUID person) {
        return officers.view(new OfficerId(person)).name();
    }

    Signature signature(UUID person, LocalDate day) {
        var officer = officer(person, day);
        return Signature.officer(officer.name(), officer.certificateNo(), null, day);
    }

    /** Heads of the offices up to the organ: whoever endorses (股室负责人). */
    List<UUID> endorsers(String agency) {
        return organs.deciders(agency).stream().filter(person -> !isHead(person)).toList();
    }

    /** The heads of the organ, in charge or principal: whoever decides (机关负责人). */
    List<UUID> heads(String agency) {
        return organs.deciders(agency).stream().filter(this::isHead).toList();
    }

    private boolean isHead(UUID person) {
        var posts = officers.view(new OfficerId(person)).posts();
        return posts.contains(Post.HEAD) || posts.contains(Post.DEPUTY_HEAD) || posts.contains(Post.TOWN_HEAD);
    }

    void requireHead(UUID person, String agency) {
        if (!heads(agency).contains(person)) {
            throw new Refused("由作出处罚的机关的负责人决定。", Basis.OUTCOME.key());
        }
    }

    Optional<UUID> principal(String agency) {
        return officers.head(agency).map(o -> o.id().value());
    }

    /** Legal reviewers of the organ that the body acts for. */
    List<OfficerView> reviewers() {
        return officers.holders(Post.LEGAL_REVIEWER);
    }

    List<OfficerView> colleagues(String agency) {
        return officers.of(agency);
    }

    List<OfficerView> candidates(String division, String supervisor, LocalDate day) {
        return officers.candidates(division, supervisor, day);
    }
}
