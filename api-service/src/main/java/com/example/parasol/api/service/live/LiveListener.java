package com.example.parasol.api.service.live;

/** What a subscriber hears. All calls come one after another and must return quickly. */
public interface LiveListener {

    void happened(LiveMessage message);

    /** The caller's key was revoked, his login ended, or his membership is not what it was. */
    void revoked();

    /** Something may have been missed: read the current state again. */
    void missed();
}
