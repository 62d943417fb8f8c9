package org.leidenkg.serve;

import java.io.IOException;

/** The answer of an endpoint elsewhere is larger than any that is taken. */
final class AnswerTooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    AnswerTooLargeException(int most) {
        super("the answer is larger than " + most + " bytes");
    }

    AnswerTooLargeException() {
        super("the endpoint left out what is above its limit of rows");
    }
}
