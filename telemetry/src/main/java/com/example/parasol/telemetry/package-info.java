/** What an application tells of itself: to Prometheus, and to an OpenTelemetry collector. */
@NullMarked
package com.example.parasol.telemetry;

import org.jspecify.annotations.NullMarked;
