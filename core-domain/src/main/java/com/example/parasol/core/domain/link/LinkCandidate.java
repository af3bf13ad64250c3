package com.example.parasol.core.domain.link;

import java.util.List;

/**
 * One of many links to be made, in its stored form.
 *
 * @param place in the list that it comes from
 * @param given whether the slug was, else it is made and may be made anew
 */
record LinkCandidate(int place, boolean given, String slug, String target, List<String> tags) {

    static LinkCandidate of(int place, NewLink link) {
        var slug = link.slug();
        return new LinkCandidate(
                place,
                slug != null,
                slug == null ? Slug.random() : slug,
                LinkRules.target(link.target()).toString(),
                LinkRules.tags(link.tags()));
    }

    String folded() {
        return Slug.folded(slug);
    }

    /** For the next try. */
    LinkCandidate again() {
        return given ? this : new LinkCandidate(place, false, Slug.random(), target, tags);
    }
}
