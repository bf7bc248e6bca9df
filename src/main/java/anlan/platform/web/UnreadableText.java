package anlan.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Refuses text with characters that nobody can see, store or search for (无法识别的字符), above all the empty one: beside
 * its field where a form binds it, as a page for an address or a search, and at the latest where the database refuses it.
 */
@ControllerAdvice
class UnreadableText {

    private static final String SENTENCE = "内容里有看不见的控制字符，不能保存或者查找，请删去后重新填写。";
    private static final String NOT_IN_REPERTOIRE = "22021";

    @InitBinder
    void readableOnly(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new Readable());
    }

    @ExceptionHandler
    Object unreadable(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        if (isReadable(mismatch.getValue())) {
            throw mismatch;
        }
        return answer(request);
    }

    @ExceptionHandler
    Object unstorable(DataIntegrityViolationException refusal, HttpServletRequest request) {
        if (refusal.getRootCause() instanceof SQLException e && NOT_IN_REPERTOIRE.equals(e.getSQLState())) {
            return answer(request);
        }
        throw refusal;
    }

    private static Object answer(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, SENTENCE));
        }
        if (request.getRequestURI().startsWith("/m/api/")) {
            return ResponseEntity.badRequest().body(Map.of("reason", SENTENCE));
        }
        var page = new ModelAndView("error/400", HttpStatus.BAD_REQUEST);
        page.addObject("sentence", SENTENCE);
        return page;
    }

    private static boolean isReadable(@Nullable Object value) {
        return switch (value) {
            case String text -> text.chars().noneMatch(c -> Character.isISOControl(c) && "\t\r\n".indexOf(c) < 0);
            case Object[] many -> Arrays.stream(many).allMatch(UnreadableText::isReadable);
            case null, default -> true;
        };
    }

    private static final class Readable extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            if (!isReadable(text)) {
                throw new IllegalArgumentException("control characters");
            }
            setValue(text);
        }
    }
}
