package com.example.parasol.api.service.click;

import com.example.parasol.core.domain.clicksource.DeviceKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** With which kinds of devices a link was followed. */
@Schema(name = "Devices", description = "Clicks per kind of device, with zeros")
public record DevicesResource(List<Device> items) {

    @Schema(name = "Device")
    public record Device(
            @Schema(
                            description = "A bot is any program that says so",
                            allowableValues = {"desktop", "phone", "tablet", "bot", "other"})
                    String kind,
            @Schema(example = "7") long clicks) {}

    static DevicesResource of(Map<DeviceKind, Long> devices) {
        return new DevicesResource(
                devices.entrySet().stream()
                        .map(device ->
                                new Device(
                                        device.getKey().name().toLowerCase(Locale.ROOT),
                                        device.getValue()))
                        .toList());
    }
}
