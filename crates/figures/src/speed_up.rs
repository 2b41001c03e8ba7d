//! Amdahl's bound, Gustafson's question, and what was measured.

use listing::measured::Measured;

use crate::drawing::Side;
use crate::plot::{Axis, Plot};
use crate::{Figure, Measurements, Table};

/// The most cores the plots show.
const MOST: f64 = 64.0;
/// The least difference of two serial shares that the plots tell apart.
const VISIBLE: f64 = 0.01;
const CORES: [f64; 7] = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0];

/// Speed-up on p cores when a share `serial` of the work cannot be spread.
fn amdahl_speed_up(serial: f64, p: f64) -> f64 {
    1.0 / (serial + (1.0 - serial) / p)
}

/// Work done in the same time on p cores if only the parallel part grows.
fn gustafson_work(serial: f64, p: f64) -> f64 {
    serial + (1.0 - serial) * p
}

/// The serial share that explains a speed-up on p cores: Amdahl's formula, solved for it.
fn serial_share(speed_up: f64, p: f64) -> f64 {
    (p / speed_up - 1.0) / (p - 1.0)
}

/// A measured job: its serial share, and by the number of cores how much sooner it was done, or how much more of it.
struct Job {
    serial: f64,
    points: Vec<(f64, f64)>,
    machine: String,
}

/// The job of a file of measurements, whose points are the keys that begin so.
fn job(measured: Measurements<'_>, name: &str, points: &str) -> Result<Job, String> {
    let file = measured(name).ok_or_else(|| format!("listings/measured/{name}.json"))?;
    let serial =
        number(&file, "serial_part").ok_or_else(|| format!("`serial_part` in {name}"))? / 100.0;
    let point = |value: &listing::measured::Value| {
        let cores = value.key.strip_prefix(points)?.parse().ok()?;
        Some((cores, value.value.as_f64()?))
    };
    Ok(Job {
        serial,
        points: file.values.iter().filter_map(point).collect(),
        machine: format!(
            "{}, {} cores, {}",
            file.machine.cpu, file.machine.cores, file.machine.date
        ),
    })
}

fn number(file: &Measured, key: &str) -> Option<f64> {
    file.value(key)?.value.as_f64()
}

fn plot(name: &'static str) -> Plot {
    Plot::new(
        Axis::doubling("cores", MOST),
        Axis::doubling(name, MOST),
        92.0,
    )
}

fn percent(share: f64) -> String {
    format!("{}%", (share * 1000.0).round() / 10.0)
}

/// How far the words at two curves' ends must move, one up and the other down, lest they lie over each other.
fn apart(above: f64, below: f64) -> f64 {
    const LINE: f64 = 14.0;
    ((LINE - (below - above)) / 2.0).max(0.0)
}

fn row(p: f64, values: impl IntoIterator<Item = f64>) -> Vec<String> {
    let values = values.into_iter().map(|value| format!("{value:.1}"));
    std::iter::once(p.to_string()).chain(values).collect()
}

/// The law's curves with the measured job among them.
pub fn amdahl(measured: Measurements<'_>) -> Result<Figure, String> {
    let job = job(measured, "multicore_speedup", "measured_")?;
    let mut plot = plot("speed-up");
    let shares = [0.0, 0.01, 0.05, 0.25];
    for share in shares {
        plot.curve(
            "soft",
            (1.0, MOST),
            |p| amdahl_speed_up(share, p),
            &format!("{} serial", percent(share)),
        );
    }
    plot.curve(
        "b",
        (1.0, MOST),
        |p| amdahl_speed_up(job.serial, p),
        &format!("{} serial", percent(job.serial)),
    );
    for point in &job.points {
        plot.dot("b", *point);
    }
    plot.words(
        "b",
        *job.points.last().unwrap_or(&(1.0, 1.0)),
        (8.0, 14.0),
        Side::Right,
        "measured",
    );
    let all = || shares.into_iter().chain([job.serial]);
    let heads = std::iter::once("cores".to_owned())
        .chain(all().map(|share| format!("{} serial", percent(share))))
        .chain(["measured".to_owned()]);
    let rows = CORES.map(|p| {
        let mut row = row(p, all().map(|share| amdahl_speed_up(share, p)));
        let found = job.points.iter().find(|(cores, _)| *cores == p);
        row.push(found.map_or("not measured".into(), |(_, speed_up)| speed_up.to_string()));
        row
    });
    let table = Table::new(heads, rows);
    Ok(Figure {
        name: "amdahl",
        caption: format!(
            "Amdahl's bound for several serial shares. The dots are the job of the table above, whose serial share was measured ({}).",
            job.machine
        ),
        description: format!(
            "Speed-up against cores, both axes doubling. Without serial work the line is straight; with 1, 5 and 25 percent the curves level off below 100, 20 and 4. The measured job, {} serial, is {} on the most cores measured, where the law allows {:.1}.",
            percent(job.serial),
            job.points.last().map_or(1.0, |point| point.1),
            job.points
                .last()
                .map_or(1.0, |point| amdahl_speed_up(job.serial, point.0)),
        ),
        drawing: plot.drawing,
        table,
    })
}

/// The same five percent in both questions, and a job that was grown with the cores.
pub fn gustafson(measured: Measurements<'_>) -> Result<Figure, String> {
    const SERIAL: f64 = 0.05;
    let job = job(measured, "multicore_scaled", "scaled_")?;
    let last = *job.points.last().ok_or("a point in multicore_scaled")?;
    let mut plot = plot("times as much");
    plot.curve("soft", (1.0, MOST), |p| p, "");
    plot.words("soft", (MOST, MOST), (6.0, -4.0), Side::Right, "as many as");
    plot.words("soft", (MOST, MOST), (6.0, 8.0), Side::Right, "cores");
    plot.curve("c", (1.0, MOST), |p| gustafson_work(SERIAL, p), "");
    plot.words(
        "c",
        (16.0, gustafson_work(SERIAL, 16.0)),
        (-6.0, -6.0),
        Side::Left,
        "Gustafson: more",
    );
    plot.curve("a", (1.0, MOST), |p| amdahl_speed_up(SERIAL, p), "");
    plot.words(
        "a",
        (MOST, amdahl_speed_up(SERIAL, MOST)),
        (0.0, 52.0),
        Side::Left,
        "Amdahl: sooner",
    );
    plot.curve("b", (1.0, MOST), |p| gustafson_work(job.serial, p), "");
    for point in &job.points {
        plot.dot("b", *point);
    }
    plot.words("b", last, (8.0, 14.0), Side::Right, "measured");
    let measured_on = |p: f64| job.points.iter().find(|(cores, _)| *cores == p);
    let table = Table::new(
        [
            "cores".to_owned(),
            "sooner (Amdahl)".into(),
            "more (Gustafson)".into(),
            format!("more, {} serial", percent(job.serial)),
            "measured".into(),
        ],
        CORES.map(|p| {
            let laws = [
                amdahl_speed_up(SERIAL, p),
                gustafson_work(SERIAL, p),
                gustafson_work(job.serial, p),
            ];
            let mut row = row(p, laws);
            row.push(measured_on(p).map_or("not measured".into(), |(_, more)| more.to_string()));
            row
        }),
    );
    Ok(Figure {
        name: "gustafson",
        caption: format!(
            "Two questions about the same five percent: how much sooner the same work is done (Amdahl), and how much more is done in the same time (Gustafson). The dots are the job of the table above, grown with the cores; the curve through the first is Gustafson's for its serial share, {} ({}).",
            percent(job.serial),
            job.machine
        ),
        description: format!(
            "On 64 cores the same work is done {:.1} times as fast, and {:.1} times the work is done in the same time. The first curve levels off at 20, the second goes on beside the straight line. The measured job did {} times the work on {} cores, where the formula gives {:.1}.",
            amdahl_speed_up(SERIAL, 64.0),
            gustafson_work(SERIAL, 64.0),
            last.1,
            last.0,
            gustafson_work(job.serial, last.0)
        ),
        drawing: plot.drawing,
        table,
    })
}

/// What the serial work allows, and what the measured speed-up promises.
pub fn early_warning(measured: Measurements<'_>) -> Result<Figure, String> {
    let job = job(measured, "multicore_speedup", "measured_")?;
    let last = *job
        .points
        .last()
        .filter(|(cores, _)| *cores > 1.0)
        .ok_or("a point for more than one core in multicore_speedup")?;
    let implied = serial_share(last.1, last.0);
    let agree = implied - job.serial < VISIBLE;
    let between = if agree {
        "So the curves agree: division and interference were too small to see."
    } else {
        "What lies between the curves is division and interference."
    };
    let mut plot = plot("speed-up");
    plot.curve("soft", (1.0, MOST), |p| p, "");
    plot.words("soft", (MOST, MOST), (6.0, 4.0), Side::Right, "perfect");
    let ends = [job.serial, implied].map(|serial| (MOST, amdahl_speed_up(serial, MOST)));
    let apart = apart(plot.place(ends[0]).1, plot.place(ends[1]).1);
    for (class, serial) in [("a", job.serial), ("b", implied)] {
        plot.curve(class, (1.0, MOST), |p| amdahl_speed_up(serial, p), "");
    }
    let by_work = format!("{} serial", percent(job.serial));
    if agree {
        plot.words("b", ends[1], (6.0, 4.0), Side::Right, &by_work);
    } else {
        let as_if = format!("as if {}", percent(implied));
        plot.words("a", ends[0], (6.0, 4.0 - apart), Side::Right, &by_work);
        plot.words("b", ends[1], (6.0, 4.0 + apart), Side::Right, &as_if);
    }
    for point in &job.points {
        plot.dot("b", *point);
    }
    plot.words("b", last, (8.0, 14.0), Side::Right, "measured");
    Ok(Figure {
        name: "early-warning",
        caption: format!(
            "The job's serial work alone is {}; its measured speed-up on {} cores is that of a program with {} ({}). {between}",
            percent(job.serial),
            last.0,
            percent(implied),
            job.machine
        ),
        description: format!(
            "Two curves of Amdahl's law. By the serial work alone the speed-up ends at {:.1}. By the speed-up that was measured, {} on {} cores, it ends at {:.1}.",
            1.0 / job.serial,
            last.1,
            last.0,
            1.0 / implied
        ),
        drawing: plot.drawing,
        table: Table::new(
            ["cores", "by the serial work", "by the measured speed-up"],
            CORES.map(|p| {
                row(
                    p,
                    [amdahl_speed_up(job.serial, p), amdahl_speed_up(implied, p)],
                )
            }),
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_laws_at_known_points() {
        assert!((amdahl_speed_up(0.1, 9.0) - 5.0).abs() < 1e-9);
        assert!((gustafson_work(0.05, 64.0) - 60.85).abs() < 1e-9);
        assert!((serial_share(amdahl_speed_up(0.2, 8.0), 8.0) - 0.2).abs() < 1e-9);
    }

    #[test]
    fn words_at_curves_that_nearly_meet_are_moved_apart() {
        assert_eq!(apart(100.0, 104.0), 5.0);
        assert_eq!(apart(100.0, 130.0), 0.0);
    }

    #[test]
    fn what_was_not_measured_is_said() {
        let missing = |result: Result<Figure, String>| result.err().unwrap();
        assert!(missing(amdahl(&mut |_| None)).contains("multicore_speedup.json"));
        assert!(missing(gustafson(&mut |_| None)).contains("multicore_scaled.json"));
    }
}
