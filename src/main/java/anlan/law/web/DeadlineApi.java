package anlan.law.web;

import anlan.kernel.Period;
import anlan.kernel.Refused;
import anlan.law.Citation;
import anlan.law.DeadlineRule;
import anlan.law.Deadlines;
import anlan.law.Provisions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The statutory time limits as an open interface (法定期限开放接口): no sign-in, limited in rate. */
@RestController
@RequestMapping(path = "/api/v1/law/deadlines", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "法定期限", description = "法定期限规则与逐日计算，无需登录，限制频次")
class DeadlineApi {

    private final Deadlines deadlines;
    private final Provisions provisions;

    DeadlineApi(Deadlines deadlines, Provisions provisions) {
        this.deadlines = deadlines;
        this.provisions = provisions;
    }

    /** A rule in the list (期限规则). */
    record RuleView(
            String rule, String name, String startEvent, int amount, String unit, String kind, String kindName,
            boolean roll, String extension, String law, String article, List<String> locators,
            String effectiveFrom, @Nullable String effectiveTo, String status) {

        static RuleView of(DeadlineRule rule) {
            var until = rule.inForce().until();
            return new RuleView(rule.code(), rule.name(), rule.startEvent(), rule.amount(), rule.unit().code(),
                    rule.kind().code(), rule.kind().label(), rule.roll(), rule.extension(), rule.law(), rule.article(),
                    rule.locators(), rule.inForce().from().toString(), until == null ? null : until.toString(),
                    rule.status());
        }
    }

    @Operation(summary = "列出全部法定期限规则")
    @GetMapping
    List<RuleView> list() {
        return deadlines.rules().stream().map(RuleView::of).toList();
    }

    @Operation(summary = "计算一项法定期限，附逐日过程和依据")
    @ApiResponse(responseCode = "200", description = "计算结果")
    @ApiResponse(responseCode = "400", description = "日期无法识别，field 指明是哪一项")
    @ApiResponse(responseCode = "404", description = "没有这一规则")
    @ApiResponse(responseCode = "409", description = "规则在起算日不施行，inForce 列出当日施行的同类规则")
    @GetMapping("/{rule}")
    ResponseEntity<?> compute(
            @Parameter(description = "规则编号", example = "D03") @PathVariable String rule,
            @Parameter(description = "起算事件发生的日期，或者时刻（2023-04-26T10:00，可带 +08:00）", example = "2023-04-26",
                    required = true)
            @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "停止计算的期间，首尾两日都不计，可重复", example = "2023-05-01/2023-05-10")
            @RequestParam(required = false) @Nullable List<String> stop,
            @Parameter(description = "经批准延长的长度，单位与规则相同", example = "0")
            @RequestParam(required = false, defaultValue = "0") String extend) {
        var found = deadlines.find(rule.strip());
        if (found.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, "没有编号为“" + rule + "”的期限规则。", "rule", List.of());
        }
        var moment = Moments.parse(from, "from");
        var stops = stop == null ? List.<Period>of() : stop.stream().map(DeadlineApi::stop).toList();
        var day = moment.at().toLocalDate();
        try {
            var deadline = deadlines.compute(found.get().code(), moment.at(), number(extend), stops);
            return ResponseEntity.ok(DeadlineAnswer.of(deadline, basis(found.get()), moment.withHour()));
        } catch (Refused refused) {
            if (found.get().isInForceOn(day)) {
                throw refused;
            }
            return problem(HttpStatus.CONFLICT, refused.getMessage(), "from", deadlines.instead(found.get(), day));
        }
    }

    private List<Citation> basis(DeadlineRule rule) {
        return rule.locators().stream().map(provisions::find).flatMap(Optional::stream).toList();
    }

    private static Period stop(String text) {
        try {
            return Period.parse(text);
        } catch (Refused refused) {
            throw refused.at("stop");
        }
    }

    private static int number(String text) {
        if (!text.strip().matches("\\d{1,4}")) {
            throw new Refused("延长“" + text + "”应当是不超过四位的整数。").at("extend");
        }
        return Integer.parseInt(text.strip());
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<?> refused(Refused refused) {
        var field = refused.field();
        return problem(HttpStatus.BAD_REQUEST, refused.getMessage(), field == null ? "" : field, List.of());
    }

    private static ResponseEntity<?> problem(
            HttpStatus status, String sentence, String field, List<DeadlineRule> inForce) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setTitle(switch (status) {
            case NOT_FOUND -> "没有这一规则";
            case CONFLICT -> "规则当日不施行";
            default -> "请求有误";
        });
        problem.setProperty("field", field);
        if (status == HttpStatus.CONFLICT) {
            problem.setProperty("inForce", inForce.stream().map(RuleView::of).toList());
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
