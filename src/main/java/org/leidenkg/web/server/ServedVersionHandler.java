package org.leidenkg.web.server;

import java.util.function.Function;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Gives each request to the version that is current as it comes in, and holds that one until its last byte is sent. */
final class ServedVersionHandler extends Handler.Wrapper {
    private final ServedVersions versions;
    private final Function<ServedVersion, Handler> answering;

    /** @param answering what answers requests from a version */
    ServedVersionHandler(ServedVersions versions, Function<ServedVersion, Handler> answering) {
        this.versions = versions;
        this.answering = answering;
    }

    /** What answers may wait for the body of a request. Jetty would ask the wrapped handler, and there need be none. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ServedVersion pinned = versions.pin();
        Request.addCompletionListener(request, fault -> versions.release(pinned));
        return answering.apply(pinned).handle(request, response, callback);
    }
}
