package anlan.law.web;

import anlan.law.web.Answers.Answer;
import java.util.Map;
import java.util.function.Function;

/**
 * One calculator as the public finds it (计算项目).
 *
 * @param name its last part of the address, the same in the open interface
 * @param lead what it is for, one sentence
 */
record Calculator<Q extends Record>(
        String name, String title, String lead, Class<Q> question, Function<Q, ? extends Answer> work) {

    Answer answer(Map<String, String> typed) {
        return work.apply(Asked.read(typed, question));
    }
}
