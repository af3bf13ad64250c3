/** What just happened, as the websocket tells it. */
@NullMarked
package com.example.parasol.api.service.live;

import org.jspecify.annotations.NullMarked;
