/** The websocket that tells dashboards what just happened. */
@NullMarked
package com.example.parasol.api.web.live;

import org.jspecify.annotations.NullMarked;
