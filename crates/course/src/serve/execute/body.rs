//! Reading what a page sends, with bounds on its size and on how long it takes.

use std::time::Duration;

use axum::body::Body;
use axum::http::StatusCode;
use futures_util::StreamExt;
use tokio::time::timeout;

/// The largest request, in bytes: the longest program, escaped.
const LARGEST: usize = 1 << 20;
/// What is read and thrown away so that the sender listens to the answer, instead of finding the connection broken.
const LARGEST_HEARD_OUT: usize = 64 << 20;
/// How long a request may take to arrive.
const LONGEST: Duration = Duration::from_secs(10);

/// The whole body, or the status and the words to answer with.
pub async fn read(body: Body) -> Result<Vec<u8>, (StatusCode, &'static str)> {
    let slow = "The request took more than ten seconds to arrive.";
    timeout(LONGEST, gather(body))
        .await
        .unwrap_or(Err((StatusCode::REQUEST_TIMEOUT, slow)))
}

async fn gather(body: Body) -> Result<Vec<u8>, (StatusCode, &'static str)> {
    let mut stream = body.into_data_stream();
    let (mut kept, mut heard) = (Vec::new(), 0);
    while let Some(part) = stream.next().await {
        let broken = "The request broke off before its end.";
        let part = part.map_err(|_| (StatusCode::BAD_REQUEST, broken))?;
        heard += part.len();
        if heard <= LARGEST {
            kept.extend_from_slice(&part);
        } else if heard > LARGEST_HEARD_OUT {
            break;
        }
    }
    if heard > LARGEST {
        let large = "The request is larger than 1 MB, which is the most this server reads.";
        return Err((StatusCode::PAYLOAD_TOO_LARGE, large));
    }
    Ok(kept)
}
