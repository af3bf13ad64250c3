package com.example.parasol.api.service.live;

/** What a subscriber hears. All calls come one after another and must return quickly. */
public interface LiveListener {

    void happened(LiveMessage message);

    /** The caller's key was revoked or his login ended: he may hear nothing more. */
    void revoked();

    /** Something may have been missed: read the current state again. */
    void missed();
}
