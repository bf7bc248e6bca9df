package anlan.law.web;

import anlan.kernel.Refused;
import anlan.law.web.Answers.*;
import anlan.law.web.Questions.*;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The calculators as an open interface (法定数额开放接口): no sign-in, limited in rate, every answer with its sum. */
@RestController
@RequestMapping(path = "/api/v1/law", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "法定数额", description = "等级、罚款、时效、危险源等计算，附过程和依据。金额以元计，日期和时刻依 ISO 8601，无需登录，限制频次")
@ApiResponse(responseCode = "200", description = "计算结果；规定没有收录的 known 为 false，missing 写明缺少什么")
@ApiResponse(responseCode = "400", description = "所填内容有误，field 指明是哪一项",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemDetail.class)))
class CalculatorApi {

    private static final int LONGEST = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Calculators calculators;

    CalculatorApi(Calculators calculators) {
        this.calculators = calculators;
    }

    @Operation(summary = "事故等级、调查机关、上报层级、批复期限")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AccidentLevelQuestion.class)))
    @PostMapping("/accident-level")
    AccidentLevelAnswer accidentLevel(@Parameter(hidden = true) InputStream body) throws IOException {
        return calculators.accidentLevel(read(body, AccidentLevelQuestion.class));
    }

    @Operation(summary = "对负有责任的事故单位的罚款幅度")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AccidentFineQuestion.class)))
    @PostMapping("/accident-fine")
    AccidentFineAnswer accidentFine(@Parameter(hidden = true) InputStream body) throws IOException {
        return calculators.accidentFine(read(body, AccidentFineQuestion.class));
    }

    @Operation(summary = "违法行为的罚款幅度（从旧兼从轻）")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FineQuestion.class)))
    @PostMapping("/fine")
    FineAnswer fine(@Parameter(hidden = true) InputStream body) throws IOException {
        return calculators.fine(read(body, FineQuestion.class));
    }

    @Operation(summary = "逾期缴纳罚款的加处罚款")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LatePaymentQuestion.class)))
    @PostMapping("/late-payment")
    LatePaymentAnswer latePayment(@Parameter(hidden = true) InputStream body) throws IOException {
        return calculators.latePayment(read(body, LatePaymentQuestion.class));
    }

    @Operation(summary = "按日连续处罚")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DailyPenaltyQuestion.class)))
    @PostMapping("/daily-penalty")
    DailyPenaltyAnswer dailyPenalty(@Parameter(hidden = true) InputStream body) throws IOException {
        return calculators.dailyPenalty(read(body, DailyPenaltyQuestion.class));
    }

    @Operation(summary = "罚款是否达到应当告知听证的较大数额")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = HearingQuestion.class)))
    @PostMapping("/hearing")
    HearingAnswer hearing(@Parameter(hidden = true) InputStream body) throws IOException {
        return calculators.hearing(read(body, HearingQuestion.class));
    }

    @Operation(summary = "行政处罚追诉时效")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LimitationQuestion.class)))
    @PostMapping("/limitation")
    LimitationAnswer limitation(@Parameter(hidden = true) InputStream body) throws IOException {
        return calculators.limitation(read(body, LimitationQuestion.class));
    }

    @Operation(summary = "是否应当提请关闭")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ClosureQuestion.class)))
    @PostMapping("/closure")
    ClosureAnswer closure(@Parameter(hidden = true) InputStream body) throws IOException {
        return calculators.closure(read(body, ClosureQuestion.class));
    }

    @Operation(summary = "重大危险源辨识和分级")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = HazardSourceQuestion.class)))
    @PostMapping("/hazard-source")
    HazardSourceAnswer hazardSource(@Parameter(hidden = true) InputStream body) throws IOException {
        return calculators.hazardSource(read(body, HazardSourceQuestion.class));
    }

    @Operation(summary = "申请人民法院强制执行的期间")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CourtWindowQuestion.class)))
    @PostMapping("/court-window")
    CourtWindowAnswer courtWindow(@Parameter(hidden = true) InputStream body) throws IOException {
        return calculators.courtWindow(read(body, CourtWindowQuestion.class));
    }

    @Operation(summary = "是否可以适用简易程序当场处罚")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SimpleProcedureQuestion.class)))
    @PostMapping("/simple-procedure")
    SimpleProcedureAnswer simpleProcedure(@Parameter(hidden = true) InputStream body) throws IOException {
        return calculators.simpleProcedure(read(body, SimpleProcedureQuestion.class));
    }

    @Operation(summary = "涉嫌犯罪案件移送的期限")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReferralQuestion.class)))
    @PostMapping("/referral")
    ReferralAnswer referral(@Parameter(hidden = true) InputStream body) throws IOException {
        return calculators.referral(read(body, ReferralQuestion.class));
    }

    private static <Q extends Record> Q read(InputStream body, Class<Q> question) throws IOException {
        var bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new Refused("请求内容过长，最多 64 KB。");
        }
        try {
            Map<String, Object> given = JSON.readValue(bytes, new TypeReference<Map<String, Object>>() {});
            if (given != null) {
                return Asked.read(given, question);
            }
        } catch (JacksonException _) {
            // said below: an empty body, no JSON, or no object
        }
        throw new Refused("请求内容应当是一个 JSON 对象。");
    }

    @ExceptionHandler(Refused.class)
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
        problem.setTitle("请求有误");
        problem.setProperty("field", refused.field() == null ? "" : refused.field());
        return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
