/**
 * What an application tells of itself: to Prometheus, to an OpenTelemetry collector, and to a
 * gateway before it stops.
 */
@NullMarked
package com.example.parasol.telemetry;

import org.jspecify.annotations.NullMarked;
