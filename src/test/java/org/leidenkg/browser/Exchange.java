package org.leidenkg.browser;

/**
 * A request that the browser made for a page.
 *
 * @param status of the answer; 0 when there was none
 * @param bytes of the answer on the wire, headers included; 0 when nothing came
 * @param over whether the answer is there as a whole, or there will be none
 */
record Exchange(String address, int status, long bytes, boolean over) {
    static Exchange asked(String address) {
        return new Exchange(address, 0, 0, false);
    }

    Exchange answered(int status) {
        return new Exchange(address, status, bytes, over);
    }

    Exchange finished(long bytes) {
        return new Exchange(address, status, bytes, true);
    }
}
