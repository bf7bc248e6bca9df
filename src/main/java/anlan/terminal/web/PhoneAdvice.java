package anlan.terminal.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a phone in a sentence what could not be read (无法识别的内容); it parks that one and goes on. */
@RestControllerAdvice(basePackageClasses = PhoneAdvice.class)
class PhoneAdvice {

    @ExceptionHandler
    ResponseEntity<Map<String, String>> unreadable(HttpMessageNotReadableException e) {
        return ResponseEntity.status(HttpStatus.BAD_REQUEST).body(Map.of("reason", "手机发来的内容无法识别。"));
    }
}
