package org.leidenkg.web.server;

import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Gives each request to the generation that is current as it comes in, and holds that one until its last byte is sent. */
final class GenerationHandler extends Handler.Wrapper {
    private final Generations generations;
    private final Function<Generation, Handler> answering;

    /** @param answering what answers requests from a generation */
    GenerationHandler(Generations generations, Function<Generation, Handler> answering) {
        this.generations = generations;
        this.answering = answering;
    }

    /** What answers may wait for the body of a request. Jetty would ask the wrapped handler, and there need be none. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Generation pinned = generations.pin();
        Request.addCompletionListener(request, fault -> generations.release(pinned));
        return answering.apply(pinned).handle(request, response, callback);
    }
}
