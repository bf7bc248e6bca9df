package anlan.inspection.web;

import anlan.inspection.Finding;
import anlan.inspection.FindingId;
import anlan.inspection.Handling;
import anlan.inspection.SiteMeasure;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

record FindingForm(
        @Nullable UUID id,
        @Nullable UUID item,
        String problem,
        String place,
        String provision,
        String basis,
        String violation,
        Handling handling,
        String requirement,
        @Nullable LocalDate due,
        @Nullable Boolean major,
        String majorGround,
        Set<SiteMeasure> measures,
        String measureObject,
        @Nullable List<MultipartFile> photos) {

    FindingForm {
        problem = problem == null ? "" : problem;
        place = place == null ? "" : place;
        provision = provision == null ? "" : provision;
        basis = basis == null ? "" : basis;
        violation = violation == null ? "" : violation;
        handling = handling == null ? Handling.ORDER : handling;
        requirement = requirement == null ? "" : requirement;
        majorGround = majorGround == null ? "" : majorGround;
        measures = measures == null ? Set.of() : measures;
        measureObject = measureObject == null ? "" : measureObject;
    }

    static FindingForm blank(UUID id) {
        return new FindingForm(id, null, "", "", "", "", "", Handling.ORDER, "", null, false, "", Set.of(), "", null);
    }

    static FindingForm of(Finding f) {
        return new FindingForm(f.id().value(), f.item(), f.problem(), f.place(), f.provision(), f.basis(), f.violation(), f.handling(),
                f.requirement(), f.due(), f.major(), f.majorGround(), f.measures(), f.measureObject(), null);
    }

    Finding finding(UUID finding) {
        return new Finding(new FindingId(finding), 0, item, problem, place, provision, basis, violation, handling, requirement,
                due, Boolean.TRUE.equals(major), majorGround, measures, measureObject, List.of());
    }
}
