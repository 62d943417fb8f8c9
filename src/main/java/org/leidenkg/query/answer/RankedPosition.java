package org.leidenkg.query.answer;

import java.util.List;
import org.leidenkg.model.network.NetworkPosition;

/**
 * The position of an organisation in the network, beside the others.
 *
 * @param organisations how many there are in the network, this one among them
 * @param moreConnected how many of them work with more others than this one
 * @param mostConnected the first of those, the most connected first; all of them when they are few
 * @param betweennessRank 1 for the one that stands most often between two others; equal ones have the same
 * @param highestCore the core number of the innermost core
 * @param themes how many themes there are, sections not counted
 */
public record RankedPosition(
        NetworkPosition position,
        int organisations,
        int moreConnected,
        List<Ref> mostConnected,
        int betweennessRank,
        int highestCore,
        int themes) {
    public RankedPosition {
        mostConnected = List.copyOf(mostConnected);
    }
}
