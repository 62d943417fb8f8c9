package org.leidenkg.web.endpoint;

import java.io.IOException;

/** The answer of an endpoint elsewhere is larger than any that is taken. */
public final class AnswerTooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    public AnswerTooLargeException(int most) {
        super("the answer is larger than " + most + " bytes");
    }

    public AnswerTooLargeException() {
        super("the endpoint left out what is above its limit of rows");
    }
}
