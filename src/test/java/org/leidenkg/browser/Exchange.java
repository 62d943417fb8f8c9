package org.leidenkg.browser;

import java.util.Map;

/**
 * A request that the browser made for a page.
 *
 * @param status of the answer; 0 when there was none
 * @param bytes of the answer on the wire, headers included; 0 when nothing came
 * @param over whether the answer is there as a whole, or there will be none
 * @param headers of the answer; their names are in lower case
 */
record Exchange(String address, int status, long bytes, boolean over, Map<String, String> headers) {
    Exchange {
        headers = Map.copyOf(headers);
    }

    static Exchange asked(String address) {
        return new Exchange(address, 0, 0, false, Map.of());
    }

    Exchange answered(int status, Map<String, String> headers) {
        return new Exchange(address, status, bytes, over, headers);
    }

    Exchange finished(long bytes) {
        return new Exchange(address, status, bytes, true, headers);
    }
}
