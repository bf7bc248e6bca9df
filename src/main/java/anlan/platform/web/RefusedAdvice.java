package anlan.platform.web;

import anlan.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns a refusal that no form has shown into a page, or for a program into a problem in JSON. */
@ControllerAdvice
class RefusedAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAdvice.class);

    /** The refusal as a phone keeps it beside what it sent. */
    record Told(String reason, @Nullable String provision) {}

    @ExceptionHandler(Refused.class)
    Object refused(Refused refused, HttpServletRequest request) {
        LOG.debug("refused: {}", refused.getMessage());
        if (request.getRequestURI().startsWith("/api/")) {
            var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refused.getMessage());
            problem.setTitle("不予办理");
            problem.setProperty("provision", refused.provision());
            problem.setProperty("field", refused.field());
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        if (request.getRequestURI().startsWith("/m/api/")) {
            return ResponseEntity.unprocessableContent().body(new Told(refused.getMessage(), refused.provision()));
        }
        var page = new ModelAndView("error/409", HttpStatus.CONFLICT);
        page.addObject("sentence", refused.getMessage());
        page.addObject("provision", refused.provision());
        return page;
    }
}
